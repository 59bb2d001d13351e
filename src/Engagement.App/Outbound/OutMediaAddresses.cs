using System.Globalization;
using System.Security.Cryptography;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Engagement.App.Outbound;

/// <summary>Addresses at which a network fetches one picture of one delivery: signed and encrypted, good for an hour, found by nobody else.</summary>
internal sealed class OutMediaAddresses(
    IDataProtectionProvider protection, IOptions<WebOptions> web, IOptions<WorkspaceOptions> workspace, TimeProvider time)
{
    private const string Folder = "/media/out/";
    private const int LongestToken = 1000;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly IDataProtector protector = protection.CreateProtector("media-out");

    /// <summary>What the addresses begin with; null where nobody said how the internet reaches this program.</summary>
    public string? Base => (web.Value.PublicUrl is { Length: > 0 } given ? given : workspace.Value.Address)?.TrimEnd('/');

    /// <summary>Null where <see cref="Base"/> is.</summary>
    public Uri? Of(DeliveryId delivery, int place) =>
        AddressOf(string.Create(CultureInfo.InvariantCulture, $"p|{delivery.Value}|{place}|{Until()}"));

    public Uri? OfEcho(string word) => AddressOf(string.Create(CultureInfo.InvariantCulture, $"e|{word}|0|{Until()}"));

    /// <summary>Null when it was not made here or its time is over.</summary>
    public OutMediaTicket? Read(string token)
    {
        try
        {
            return token.Length is 0 or > LongestToken ? null : Read(protector.Unprotect(token).Split('|'));
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private OutMediaTicket? Read(string[] parts)
    {
        if (parts is not [var kind, var what, var place, var until]
            || !long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || time.GetUtcNow().ToUnixTimeSeconds() > seconds)
        {
            return null;
        }

        return kind switch
        {
            "e" => new OutMediaTicket.Echo(what),
            "p" => new OutMediaTicket.Picture(IdText.Read<DeliveryId>(what), int.Parse(place, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private long Until() => (time.GetUtcNow() + Life).ToUnixTimeSeconds();

    private Uri? AddressOf(string ticket) => Base is { } begin ? new Uri(begin + Folder + protector.Protect(ticket)) : null;
}
