---- a comment

-- @p2 int
-- @p0 datetime2(7)
-- @p1 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Comments] SET [DeletedAt] = @p0, [UpdatedAt] = @p1
OUTPUT 1
WHERE [Id] = @p2;
