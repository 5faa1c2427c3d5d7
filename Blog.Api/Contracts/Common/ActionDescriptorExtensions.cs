using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Contracts.Common;

internal static class ActionDescriptorExtensions
{
    /// <summary>Returns whether an action reads the body of the request.</summary>
    public static bool HasBodyParameter(this ActionDescriptor action) =>
        action.Parameters.Any(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
}
