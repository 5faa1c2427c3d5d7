using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>A comment's identity in an address. What is no number names no comment, which is for the domain to say.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CommentIdAttribute : ModelBinderAttribute<CommentIdAttribute.Binder>
{
    private const int Nobodys = 0;

    public CommentIdAttribute() => BindingSource = BindingSource.Path;

    internal sealed class Binder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
            bindingContext.Result = ModelBindingResult.Success(
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : Nobodys);
            return Task.CompletedTask;
        }
    }
}
