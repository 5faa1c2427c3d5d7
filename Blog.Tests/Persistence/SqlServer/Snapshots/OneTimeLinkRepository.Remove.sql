---- a link

-- begins a transaction

-- @p0 int
-- @p1 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [OneTimeLinks]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;

-- commits it
