---- an article with a tag that exists and one that does not

-- begins a transaction

-- @p0 int
-- @p1 datetime2(7)
-- @p2 nvarchar(1000)
-- @p3 nvarchar(220)
-- @p4 nvarchar(4000)
-- @p5 nvarchar(200)
-- @p6 datetime2(7)
-- @p7 datetime2(7)
-- @p8 nvarchar(50)
-- @p9 nvarchar(50)
-- @p10 datetime2(7)
SET NOCOUNT ON;
INSERT INTO [Articles] ([AuthorId], [CreatedAt], [Description], [Slug], [Text], [Title], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);
INSERT INTO [Tags] ([CreatedAt], [Name], [NormalizedName], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p7, @p8, @p9, @p10);

-- @p11 int
-- @p12 int
-- @p13 int
-- @p14 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ArticleTags] ([ArticleId], [TagId])
VALUES (@p11, @p12),
(@p13, @p14);

-- commits it
