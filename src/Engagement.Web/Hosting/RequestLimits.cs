using Engagement.App.Library;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Engagement.Web.Hosting;

/// <summary>How large a request may be, in bytes.</summary>
internal static class RequestLimits
{
    public const long Usual = 1 << 20;

    /// <summary>One upload: the largest picture or film that we take, and the form around it.</summary>
    public static TBuilder TakesMedia<TBuilder>(this TBuilder endpoint, IEndpointRouteBuilder routes)
        where TBuilder : IEndpointConventionBuilder
    {
        var most = Math.Max(AddMedia.MostBytes, routes.ServiceProvider.GetRequiredService<IOptions<LibraryOptions>>().Value.MostFilmBytes) + (1 << 20);
        return endpoint.WithMetadata(new RequestSizeLimitAttribute(most), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = most });
    }

    /// <summary>Many pictures at once.</summary>
    public const long Folder = 100L << 20;

    /// <summary>A thousand long comments.</summary>
    public const long Comments = 16L << 20;

    /// <summary>Ten thousand posts as CSV.</summary>
    public const long Import = 32L << 20;

    public const long Webhook = 1 << 20;
}
