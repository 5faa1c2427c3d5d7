---- a session

-- begins a transaction

-- @p0 nvarchar(32)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Sessions]
OUTPUT 1
WHERE [Id] = @p0;

-- commits it
