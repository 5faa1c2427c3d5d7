using Blog.Tests.Api.OpenApi;
using Blog.Tests.Support;

namespace Blog.Tests.Api.RealWorld;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class OpenApiExampleTests(TestEngine engine) : SwaggerExampleTests(engine)
{
    protected override string Path => OpenApiDocument.RealWorldPath;

    protected override string SignUpName => "POST /api/users";

    protected override string SignInName => "POST /api/users/login";

    protected override string UserPrefix => "user.";
}
