---- a mail

-- begins a transaction

-- @p0 int
-- @p1 datetime2(7)
-- @p2 datetime2(7)
-- @p3 int
-- @p4 nvarchar(254)
-- @p5 datetime2(7)
-- @p6 datetime2(7)
-- @p7 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [OutgoingMails] ([Attempts], [CreatedAt], [DueAt], [Kind], [Recipient], [RequestedAt], [UpdatedAt], [Version])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- commits it
