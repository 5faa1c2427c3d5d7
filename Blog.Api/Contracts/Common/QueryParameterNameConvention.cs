using System.ComponentModel;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Contracts.Common;

/// <summary>
/// Lets the members of a query be known by their own names alone. By default an address with <c>query=…</c> or
/// <c>query.limit=…</c> has them looked for behind the name of the action's parameter instead.
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
