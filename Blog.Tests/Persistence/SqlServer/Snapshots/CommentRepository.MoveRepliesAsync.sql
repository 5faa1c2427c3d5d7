---- of a comment

-- @comment_Id1 int
-- @comment_Id int
UPDATE [c]
SET [c].[ReplyToId] = (
    SELECT TOP(1) [c0].[ReplyToId]
    FROM [Comments] AS [c0]
    WHERE [c0].[Id] = @comment_Id1)
FROM [Comments] AS [c]
WHERE [c].[ReplyToId] = @comment_Id
