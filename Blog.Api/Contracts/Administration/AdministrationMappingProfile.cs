using AutoMapper;
using Blog.Domain.Accounts;
using Blog.Domain.Auditing;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Administration;

internal sealed class AdministrationMappingProfile : Profile
{
    public AdministrationMappingProfile()
    {
        CreateMap<UserProfile, AccountResponse>(MemberList.None);
        CreateMap<Account, AccountResponse>()
            .IncludeMembers(account => account.Profile)
            .ForMember(response => response.Blocked, options => options.MapFrom(account => account.IsBlocked));
        CreateMap<AuditAction, string>().ConvertUsing(action => AuditActionName.Of(action));
        CreateMap<AuditEntry, AuditEntryResponse>()
            .ForMember(response => response.Actor, options => options.MapFrom(entry => ToActor(entry)));
    }

    private static AuditActorResponse? ToActor(AuditEntry entry) => entry.ActorId is { } id
        ? new AuditActorResponse { Id = id, Username = entry.ActorUsername! }
        : null;
}
