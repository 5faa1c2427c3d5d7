---- an entry

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 nvarchar(50)
-- @p3 datetime2(7)
-- @p4 datetime2(7)
-- @p5 nvarchar(200)
-- @p6 nvarchar(240)
-- @p7 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [AuditEntries] ([Action], [ActorId], [ActorUsername], [At], [CreatedAt], [Detail], [Subject], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- commits it
