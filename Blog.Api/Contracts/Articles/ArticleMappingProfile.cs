using AutoMapper;
using Blog.Api.Contracts.Common;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

internal sealed class ArticleMappingProfile : Profile
{
    public ArticleMappingProfile()
    {
        CreateMap<ArticleStatus, string>().ConvertUsing(status => ArticleStatusName.Of(status));
        CreateMap<RevisionListing, RevisionListingResponse>()
            .ForMember(
                response => response.Changed,
                options => options.MapFrom(revision => ArticleFieldNames.Of(revision.Changed)));
        CreateMap<RevisionDetails, RevisionResponse>();

        CreateMap<ArticlePage, PageResponse<ArticleListingResponse>>()
            .ForMember(
                response => response.Next,
                options => options.MapFrom(page => ArticleCursorSerializer.Serialize(page.Next)));
        CreateMap<ArticleListing, ArticleListingResponse>()
            .ForMember(response => response.Author, options => options.MapFrom(listing => listing.Author.Id))
            .ForMember(response => response.AuthorName, options => options.MapFrom(listing => listing.Author.FullName));
        CreateMap<ArticleDetails, ArticleResponse>();
        CreateMap<ArticleDetails, FavoriteResponse>();
        CreateMap<CommentDetails, CommentResponse>();
        CreateMap<TagListing, TagResponse>();
        CreateMap<IReadOnlyList<TagListing>, TagListResponse>()
            .ForMember(response => response.Items, options => options.MapFrom(tags => tags));
    }
}
