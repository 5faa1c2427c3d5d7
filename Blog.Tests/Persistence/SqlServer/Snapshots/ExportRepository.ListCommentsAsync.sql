---- a page

-- @p int
-- @author_Id int
-- @afterId int
SELECT [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [c0].[Html], [c0].[ReplyToId], [a].[Slug]
FROM (
    SELECT TOP(@p) [c].[Id], [c].[ArticleId], [c].[CreatedAt], [c].[Html], [c].[ReplyToId], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[AuthorId] = @author_Id AND [c].[Id] > @afterId
    ORDER BY [c].[Id]
) AS [c0]
INNER JOIN [Articles] AS [a] ON [c0].[ArticleId] = [a].[Id]
ORDER BY [c0].[Id]
