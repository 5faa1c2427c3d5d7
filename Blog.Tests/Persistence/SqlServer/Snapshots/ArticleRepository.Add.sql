---- an article with an existing and a new tag

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 datetime2(7)
-- @p3 nvarchar(1000)
-- @p4 int
-- @p5 nvarchar(200)
-- @p6 datetime2(7)
-- @p7 nvarchar(4000)
-- @p8 nvarchar(220)
-- @p9 nvarchar(509)
-- @p10 nvarchar(4000)
-- @p11 nvarchar(200)
-- @p12 datetime2(7)
-- @p13 int
-- @p14 datetime2(7)
-- @p15 nvarchar(50)
-- @p16 nvarchar(50)
-- @p17 datetime2(7)
SET NOCOUNT ON;
INSERT INTO [Articles] ([AuthorId], [CommentCount], [CreatedAt], [Description], [FavoriteCount], [NormalizedTitle], [PublishedAt], [SearchText], [Slug], [TagNames], [Text], [Title], [UpdatedAt], [Version])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [Tags] ([CreatedAt], [Name], [NormalizedName], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p14, @p15, @p16, @p17);

-- @p18 int
-- @p19 int
-- @p20 datetime2(7)
-- @p21 int
-- @p22 int
-- @p23 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ArticleTags] ([ArticleId], [TagId], [PublishedAt])
VALUES (@p18, @p19, @p20),
(@p21, @p22, @p23);

-- commits it
