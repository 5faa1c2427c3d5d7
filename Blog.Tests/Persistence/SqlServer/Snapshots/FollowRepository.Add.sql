---- a follower

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Follows] ([AuthorId], [FollowerId], [CreatedAt])
VALUES (@p0, @p1, @p2);

-- commits it
