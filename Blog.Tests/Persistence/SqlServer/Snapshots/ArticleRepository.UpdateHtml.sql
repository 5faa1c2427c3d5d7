---- the HTML of an article

-- begins a transaction

-- @p1 int
-- @p0 nvarchar(4000)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [ArticleHtml] SET [Html] = @p0
OUTPUT 1
WHERE [ArticleId] = @p1;

-- commits it
