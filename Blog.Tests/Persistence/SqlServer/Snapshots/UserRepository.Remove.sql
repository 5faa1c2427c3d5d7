---- a user

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Users]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1 AND [PasswordHash] = @p2;

-- commits it
