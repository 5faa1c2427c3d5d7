---- by user and article

-- @userId int
-- @articleId int
SELECT TOP(1) [f].[UserId], [f].[ArticleId], [f].[PublishedAt]
FROM [Favorites] AS [f]
WHERE [f].[UserId] = @userId AND [f].[ArticleId] = @articleId
