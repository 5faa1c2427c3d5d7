using System.ComponentModel;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Binds query parameters without a prefix. By default a request with <c>query=…</c> or <c>query.limit=…</c> has them
/// bound with the name of the action's parameter as the prefix.
/// </summary>
internal sealed class QueryParameterNameConvention : IParameterModelConvention
{
    public void Apply(ParameterModel parameter)
    {
        if (parameter.BindingInfo is { BinderModelName: null } binding
            && binding.BindingSource == BindingSource.Query
            && !TypeDescriptor.GetConverter(parameter.ParameterType).CanConvertFrom(typeof(string)))
        {
            binding.BinderModelName = "";
        }
    }
}
