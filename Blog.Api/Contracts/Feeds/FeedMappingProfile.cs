using AutoMapper;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Feeds;

internal sealed class FeedMappingProfile : Profile
{
    public FeedMappingProfile() => CreateMap<FeedQuery, ArticleFilter>()
        .ConvertUsing(query => new ArticleFilter { Tag = query.Tag, Author = query.Author });
}
