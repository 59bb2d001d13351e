using Engagement.App.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Engagement.App.Mails;

/// <summary>Where people reach the program: what links in mails begin with.</summary>
internal sealed class OutsideAddress(IOptions<WorkspaceOptions> workspace, IConfiguration configuration)
{
    private const string Usual = "http://127.0.0.1:5080";

    /// <summary>Somebody has said where people reach the program; a link to strangers is worth nothing otherwise.</summary>
    public bool IsGiven => workspace.Value.Address is { Length: > 0 };

    /// <summary>A page's full address.</summary>
    /// <param name="path">Such as <c>/report?week=2026-W47</c>.</param>
    public string Link(string path) => $"{Base}{path}";

    private string Base => (workspace.Value.Address ?? Listening ?? Usual).TrimEnd('/');

    // Without a name given, the one that the program listens at, unless that is "every address of this machine" or "any free port".
    private string? Listening => configuration["urls"]?.Split(';')[0] is { Length: > 0 } first
        && Uri.TryCreate(first, UriKind.Absolute, out var uri) && uri.Port != 0 && uri.Host is not ("0.0.0.0" or "[::]") ? first : null;
}
