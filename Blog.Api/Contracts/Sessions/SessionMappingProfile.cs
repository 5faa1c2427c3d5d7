using AutoMapper;
using Blog.Domain.Sessions;

namespace Blog.Api.Contracts.Sessions;

internal sealed class SessionMappingProfile : Profile
{
    public SessionMappingProfile() => CreateMap<SessionDetails, SessionResponse>()
        .ForMember(response => response.Current, options => options.MapFrom(session => session.IsCurrent));
}
