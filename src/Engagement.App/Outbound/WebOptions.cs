using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Outbound;

/// <summary>Where the internet reaches this program (configuration section <c>Web</c>).</summary>
internal sealed class WebOptions
{
    /// <summary>
    /// The address, such as <c>https://desk.acme.example</c>, below which networks fetch pictures from here (Instagram does); only
    /// <c>/media/out/</c> and <c>/webhooks/</c> must be reachable there. Default: <c>Workspace:Address</c>.
    /// </summary>
    [RegularExpression("https?://[^/?#]+[^?#]*", ErrorMessage = "must be an address such as https://desk.acme.example.")]
    public string? PublicUrl { get; set; }
}
