---- by ID

-- @context_Now datetime2(7)
-- @readerId int
-- @id int
-- @selector_Slug nvarchar(220)
SELECT TOP(1) [a1].[Id], [a1].[Slug], [a1].[AuthorId], [a1].[PublishedAt], [c0].[Id], [c0].[ArticleId], [c0].[AuthorId], [c0].[CreatedAt], [c0].[DeletedAt], [c0].[Html], [c0].[ReplyToId], [c0].[Text], [c0].[UpdatedAt]
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[PublishedAt], [a0].[Slug]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @context_Now OR [a0].[AuthorId] = @readerId
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
LEFT JOIN (
    SELECT [c].[Id], [c].[ArticleId], [c].[AuthorId], [c].[CreatedAt], [c].[DeletedAt], [c].[Html], [c].[ReplyToId], [c].[Text], [c].[UpdatedAt]
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[Id] = @id
) AS [c0] ON [a1].[Id] = [c0].[ArticleId]
WHERE [a].[Slug] = @selector_Slug
