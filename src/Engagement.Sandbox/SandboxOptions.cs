namespace Engagement.Sandbox;

/// <summary>How a sandbox is started. Everything has a default that suits a demo.</summary>
public sealed class SandboxOptions
{
    /// <summary>Addresses to listen on. Port 0 takes a free one; read the real one from <c>app.Urls</c>. Default http://127.0.0.1:5090.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:5090"];

    /// <summary>File that keeps the world over a restart: read at start, written at stop and at most every two seconds after a change. Default: none, the world lives in memory only.</summary>
    public string? StateFile { get; init; }

    /// <summary>Makes tokens and the dice of the faults repeatable. Default: different at each start.</summary>
    public int? Seed { get; init; }

    /// <summary>The clock of the networks. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The developer app at X that all accounts of the sandbox belong to. Default: made up at the first start and kept in the state file.</summary>
    public XAppCredentials? XApp { get; init; }

    /// <summary>The app at Facebook that all pages of the sandbox belong to. Default: made up at the first start and kept in the state file.</summary>
    public FacebookAppCredentials? FacebookApp { get; init; }

    /// <summary>How long X remembers a text and refuses it again. Default 24 hours; zero switches the check off, also Facebook's.</summary>
    public TimeSpan DuplicateWindow { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Life of an access token of X. Default two hours.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromHours(2);

    /// <summary>X shows links as t.co and adds one for a picture, as the real one does. Default true.</summary>
    public bool ShortenLinks { get; init; } = true;

    /// <summary>Facebook answers only calls that carry a right appsecret_proof. Default false: a proof is checked when it is there.</summary>
    public bool RequireAppSecretProof { get; init; }

    /// <summary>Apply the published rate limits of X. Default false: limits come from faults only.</summary>
    public bool EnforceLimits { get; init; }
}
