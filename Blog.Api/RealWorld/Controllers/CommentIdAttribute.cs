using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>Binds the comment ID in a path; anything but a number becomes an ID that no comment has.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CommentIdAttribute : ModelBinderAttribute<CommentIdAttribute.Binder>
{
    private const int UnknownId = 0;

    public CommentIdAttribute() => BindingSource = BindingSource.Path;

    internal sealed class Binder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
            bindingContext.Result = ModelBindingResult.Success(
                int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : UnknownId);
            return Task.CompletedTask;
        }
    }
}
