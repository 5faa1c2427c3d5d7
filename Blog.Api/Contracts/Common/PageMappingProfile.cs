using AutoMapper;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

internal sealed class PageMappingProfile : Profile
{
    public PageMappingProfile()
    {
        CreateMap(typeof(Page<>), typeof(PageResponse<>));
        CreateMap(typeof(OffsetPage<>), typeof(OffsetPageResponse<>));
        CreateMap<PageCursor?, string?>().ConvertUsing(cursor => PageCursorSerializer.Serialize(cursor));
    }
}
