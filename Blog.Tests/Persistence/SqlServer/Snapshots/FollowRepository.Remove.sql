---- a follower

-- begins a transaction

-- @p0 int
-- @p1 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [Follows]
OUTPUT 1
WHERE [AuthorId] = @p0 AND [FollowerId] = @p1;

-- commits it
