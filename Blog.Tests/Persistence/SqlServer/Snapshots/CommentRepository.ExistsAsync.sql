---- on an article

-- @id int
-- @articleId int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Comments] AS [c]
        WHERE [c].[DeletedAt] IS NULL AND [c].[Id] = @id AND [c].[ArticleId] = @articleId) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
