---- by follower and author

-- @followerId int
-- @authorId int
SELECT TOP(1) [f].[FollowerId], [f].[AuthorId]
FROM [Follows] AS [f]
WHERE [f].[FollowerId] = @followerId AND [f].[AuthorId] = @authorId
