using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Controllers;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>The base class of the RealWorld controllers, which have their own OpenAPI document.</summary>
[ApiExplorerSettings(GroupName = RealWorldApi.DocumentName)]
public abstract class RealWorldController(IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser);
