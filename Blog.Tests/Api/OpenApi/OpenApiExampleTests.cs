using Blog.Tests.Support;

namespace Blog.Tests.Api.OpenApi;

[TestFixtureSource(typeof(TestEngines), nameof(TestEngines.Available))]
public sealed class OpenApiExampleTests(TestEngine engine) : SwaggerExampleTests(engine)
{
    protected override string Path => OpenApiDocument.Path;

    protected override string SignUpName => "POST /user/sign-up";

    protected override string SignInName => "POST /user/sign-in";

    protected override string UserPrefix => "";
}
