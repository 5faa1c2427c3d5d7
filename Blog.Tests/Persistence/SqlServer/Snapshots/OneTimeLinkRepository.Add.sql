---- a link

-- begins a transaction

-- @p0 datetime2(7)
-- @p1 datetime2(7)
-- @p2 int
-- @p3 nvarchar(64)
-- @p4 datetime2(7)
-- @p5 int
-- @p6 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [OneTimeLinks] ([CreatedAt], [ExpiresAt], [Purpose], [TokenHash], [UpdatedAt], [UserId], [Version])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- commits it
