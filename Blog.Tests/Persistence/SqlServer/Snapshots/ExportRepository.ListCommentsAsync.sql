---- a page

-- @p int
-- @author_Id int
-- @afterId int
-- @context_Now datetime2(7)
-- @readerId int
SELECT [c0].[Id], [c0].[CreatedAt], [c0].[UpdatedAt], [c0].[Text], [c0].[Html], [c0].[ReplyToId], COALESCE([a0].[Slug], N'')
FROM (
    SELECT TOP(@p) [c].[Id], [c].[ArticleId], [c].[CreatedAt], [c].[Html], [c].[ReplyToId], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[AuthorId] = @author_Id AND [c].[Id] > @afterId
    ORDER BY [c].[Id]
) AS [c0]
LEFT JOIN (
    SELECT [a].[Id], [a].[Slug]
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @context_Now OR [a].[AuthorId] = @readerId
) AS [a0] ON [c0].[ArticleId] = [a0].[Id]
ORDER BY [c0].[Id]
