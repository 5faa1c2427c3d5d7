namespace Blog.Api.RateLimiting;

/// <summary>Sets what an action costs, if that does not depend on the query of the request.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequestCostAttribute(RequestCost cost) : Attribute
{
    public RequestCost Cost => cost;
}
