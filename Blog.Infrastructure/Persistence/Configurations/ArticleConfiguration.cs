using Blog.Domain.Articles;
using Blog.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.Slug).HasMaxLength(Slug.MaxLength);
        builder.Property(article => article.Title).HasMaxLength(Article.TitleMaxLength);
        builder.Property(article => article.Description).HasMaxLength(Article.DescriptionMaxLength);
        builder.Property(article => article.NormalizedTitle).HasMaxLength(Article.TitleMaxLength);
        builder.Property(article => article.TagNames).HasMaxLength(Article.TagNamesMaxLength);
        builder.Property(article => article.Text).HasMaxLength(Article.TextMaxLength);

        // Concurrent changes are made one after the other: two requests must not add up to more tags than are allowed.
        builder.Property(article => article.Version).IsConcurrencyToken();

        builder.Ignore(article => article.IsPublishedWhenSaved);
        builder.HasMany(article => article.Slugs).WithOne().HasForeignKey(slug => slug.ArticleId);
        builder.HasOne(article => article.Html).WithOne().HasForeignKey<ArticleHtml>(html => html.ArticleId);
        ConfigureListIndexes(builder);

        // Not cascading: a comment would be reached both through its article and through its author (error 1785).
        builder.HasOne<User>().WithMany().HasForeignKey(article => article.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(article => article.Tags).WithMany().UsingEntity<ArticleTag>(
            right => right.HasOne<Tag>().WithMany().HasForeignKey(articleTag => articleTag.TagId),
            left => left.HasOne<Article>().WithMany().HasForeignKey(articleTag => articleTag.ArticleId),
            join =>
            {
                join.ToTable("ArticleTags");
                join.HasKey(articleTag => new { articleTag.ArticleId, articleTag.TagId });
                join.HasIndex(articleTag => new { articleTag.TagId, articleTag.PublishedAt, articleTag.ArticleId })
                    .IsDescending(false, true, true);
            });
    }

    /// <summary>
    /// Adds an index for each order of the list of articles, and for each order of an author's articles.
    /// </summary>
    private static void ConfigureListIndexes(EntityTypeBuilder<Article> builder)
    {
        // The author's own list, those changed last first. The date tells the status.
        builder.HasIndex(article => new { article.AuthorId, article.UpdatedAt, article.Id, article.PublishedAt })
            .IsDescending(false, true, true, false);

        // The texts of an earlier version that are not rendered yet.
        builder.HasIndex(article => article.ReadingMinutes).HasFilter("ReadingMinutes = 0");

        // The author is looked up for each row of the articles by followed authors.
        builder.HasIndex(article => new { article.PublishedAt, article.Id, article.AuthorId })
            .IsDescending(true, true, false);
        builder.HasIndex(article => new { article.NormalizedTitle, article.PublishedAt, article.Id })
            .IsDescending(false, true, true);
        builder.HasIndex(article => new { article.FavoriteCount, article.PublishedAt, article.Id }).IsDescending();
        builder.HasIndex(article => new { article.CommentCount, article.PublishedAt, article.Id }).IsDescending();
        builder.HasIndex(article => new { article.AuthorId, article.PublishedAt, article.Id })
            .IsDescending(false, true, true);
        builder.HasIndex(article => new { article.AuthorId, article.NormalizedTitle, article.PublishedAt, article.Id })
            .IsDescending(false, false, true, true);
        builder.HasIndex(article => new { article.AuthorId, article.FavoriteCount, article.PublishedAt, article.Id })
            .IsDescending(false, true, true, true);
        builder.HasIndex(article => new { article.AuthorId, article.CommentCount, article.PublishedAt, article.Id })
            .IsDescending(false, true, true, true);
    }
}
