---- by ID

-- @readerId int
-- @id int
SELECT TOP(1) [c].[Id], [c].[CreatedAt], [c].[UpdatedAt], [c].[Text], [u].[Id], [u].[Username], [u].[FullName], [u].[Bio], [u].[Image], [u].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Comments] AS [c]
INNER JOIN [Users] AS [u] ON [c].[AuthorId] = [u].[Id]
WHERE [c].[DeletedAt] IS NULL AND [c].[Id] = @id
ORDER BY [c].[CreatedAt], [c].[Id]
