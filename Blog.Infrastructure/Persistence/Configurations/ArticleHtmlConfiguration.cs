using Blog.Domain.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Blog.Infrastructure.Persistence.Configurations;

internal sealed class ArticleHtmlConfiguration : IEntityTypeConfiguration<ArticleHtml>
{
    public void Configure(EntityTypeBuilder<ArticleHtml> builder)
    {
        builder.ToTable("ArticleHtml");
        builder.HasKey(html => html.ArticleId);
    }
}
