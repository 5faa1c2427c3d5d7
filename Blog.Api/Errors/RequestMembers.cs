using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.Errors;

/// <summary>The members of the requests to an action, in the order in which its contract declares them.</summary>
/// <remarks>The model state sorts its entries by name, which is not the order of a form.</remarks>
internal sealed class RequestMembers
{
    private readonly Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);

    private RequestMembers(ActionContext context)
    {
        var metadata = context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>();
        foreach (var parameter in context.ActionDescriptor.Parameters
            .Where(parameter => parameter.BindingInfo?.BindingSource is { IsFromRequest: true }))
        {
            positions.TryAdd(parameter.BindingInfo?.BinderModelName ?? parameter.Name, positions.Count);
            AddProperties(metadata.GetMetadataForType(parameter.ParameterType), "");
        }
    }

    public static RequestMembers Of(ActionContext context) => new(context);

    /// <summary>Sorts items by their member. Items without a member of the contract come last.</summary>
    public IEnumerable<T> Order<T>(IEnumerable<T> items, Func<T, string> getPath) =>
        items.OrderBy(item => positions.GetValueOrDefault(WithoutIndex(getPath(item)), int.MaxValue));

    // Errors of the items of a list are in the order of the list already.
    private static string WithoutIndex(string path) => path.Split('[')[0];

    private void AddProperties(ModelMetadata metadata, string prefix)
    {
        foreach (var property in metadata.Properties)
        {
            var path = ModelNames.CreatePropertyModelName(prefix, property.BinderModelName ?? property.PropertyName);
            if (positions.TryAdd(path, positions.Count) && property is { IsComplexType: true, IsEnumerableType: false })
            {
                AddProperties(property, path);
            }
        }
    }
}
