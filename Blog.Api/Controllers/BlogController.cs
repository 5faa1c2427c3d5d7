using AutoMapper;
using Blog.Api.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>The base class of all controllers.</summary>
[ApiController]
public abstract class BlogController(IMapper mapper, CurrentUser currentUser) : ControllerBase
{
    /// <summary>Maps between contracts and domain types.</summary>
    protected IMapper Mapper => mapper;

    /// <summary>The user whose token came with the request.</summary>
    protected CurrentUser CurrentUser => currentUser;
}
