---- a follower

-- begins a transaction

-- @p0 int
-- @p1 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Follows] ([AuthorId], [FollowerId])
VALUES (@p0, @p1);

-- commits it
