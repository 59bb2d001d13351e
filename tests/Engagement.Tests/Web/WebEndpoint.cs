using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Engagement.Tests.Web;

/// <summary>One endpoint of the running program.</summary>
internal sealed partial record WebEndpoint(string Method, string Route)
{
    /// <summary>As in the table.</summary>
    public string Name => $"{Method} {Route}";

    /// <summary>An address that the route takes.</summary>
    public string Path => Parameter().Replace(Route, match => match.Groups["name"].Value switch
    {
        "date" => "2026-11-26",
        "documentName" => "v1",
        "network" => "x",
        "path" => "nowhere",
        _ => "1",
    });

    public static IReadOnlyList<WebEndpoint> AllOf(WebApplication app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                .Select(method => new WebEndpoint(method, RouteOf(endpoint.RoutePattern.RawText!)))),
    ];

    /// <summary>A request with a body of the right kind and nothing in it.</summary>
    public HttpRequestMessage Ask() => new(new HttpMethod(Method), Path)
    {
        Content = Method == "GET" ? null
            : !IsApi || Route.EndsWith("/media", StringComparison.Ordinal) ? new MultipartFormDataContent { { new StringContent("x"), "altText" } }
            : new StringContent("{}", Encoding.UTF8, "application/json"),
    };

    public bool IsApi => Route.StartsWith("/api/", StringComparison.Ordinal);

    private static string RouteOf(string pattern) => pattern.TrimEnd('/') is { Length: > 0 } route ? '/' + route.TrimStart('/') : "/";

    [GeneratedRegex(@"\{\**(?<name>\w+)((:\w+(\(.*\))?)?)\}")]
    private static partial Regex Parameter();
}
