---- a page

-- @list_NormalizedUsername nvarchar(50)
-- @p int
-- @p3 int
SELECT (
    SELECT COUNT(*)
    FROM [Follows] AS [f1]
    WHERE [f1].[FollowerId] = COALESCE((
        SELECT TOP(1) [u2].[Id]
        FROM [Users] AS [u2]
        WHERE [u2].[NormalizedUsername] = @list_NormalizedUsername), 0)), [f0].[CreatedAt], CASE
    WHEN [f0].[AuthorId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social]
FROM [Users] AS [u]
LEFT JOIN (
    SELECT [f].[FollowerId], [f].[AuthorId], [f].[CreatedAt]
    FROM [Follows] AS [f]
    WHERE [f].[FollowerId] = COALESCE((
        SELECT TOP(1) [u0].[Id]
        FROM [Users] AS [u0]
        WHERE [u0].[NormalizedUsername] = @list_NormalizedUsername), 0)
    ORDER BY [f].[CreatedAt] DESC, [f].[AuthorId] DESC
    OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY
) AS [f0] ON [u].[Id] = [f0].[FollowerId]
LEFT JOIN [Users] AS [u1] ON [f0].[AuthorId] = [u1].[Id]
WHERE [u].[NormalizedUsername] = @list_NormalizedUsername


---- a cursor page, for a reader

-- @list_NormalizedUsername nvarchar(50)
-- @readerId int
-- @p int
-- @cursor_Time datetime2(7)
-- @cursor_Id int
SELECT (
    SELECT COUNT(*)
    FROM [Follows] AS [f1]
    WHERE [f1].[FollowerId] = COALESCE((
        SELECT TOP(1) [u2].[Id]
        FROM [Users] AS [u2]
        WHERE [u2].[NormalizedUsername] = @list_NormalizedUsername), 0)), [f0].[CreatedAt], CASE
    WHEN [f0].[AuthorId] IS NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [u1].[Id], [u1].[Username], [u1].[FullName], [u1].[Bio], [u1].[Image], [u1].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f2]
        WHERE [f2].[FollowerId] = @readerId AND [f2].[AuthorId] = [u1].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
FROM [Users] AS [u]
LEFT JOIN (
    SELECT TOP(@p) [f].[FollowerId], [f].[AuthorId], [f].[CreatedAt]
    FROM [Follows] AS [f]
    WHERE [f].[FollowerId] = COALESCE((
        SELECT TOP(1) [u0].[Id]
        FROM [Users] AS [u0]
        WHERE [u0].[NormalizedUsername] = @list_NormalizedUsername), 0) AND [f].[CreatedAt] <= @cursor_Time AND ([f].[CreatedAt] < @cursor_Time OR [f].[AuthorId] < @cursor_Id)
    ORDER BY [f].[CreatedAt] DESC, [f].[AuthorId] DESC
) AS [f0] ON [u].[Id] = [f0].[FollowerId]
LEFT JOIN [Users] AS [u1] ON [f0].[AuthorId] = [u1].[Id]
WHERE [u].[NormalizedUsername] = @list_NormalizedUsername
