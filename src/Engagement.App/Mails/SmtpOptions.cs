using System.ComponentModel.DataAnnotations;
using Engagement.Core.Mails;

namespace Engagement.App.Mails;

/// <summary>The mail server (configuration section <c>Smtp</c>). Without a host no mail leaves; mails wait and are shown in the settings.</summary>
internal sealed class SmtpOptions : IValidatableObject
{
    /// <summary>Name or address of the server. Default: none; everything else is ignored then.</summary>
    public string? Host { get; set; }

    /// <summary>Default: 587. On 465 the connection is encrypted from its first byte.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Who signs in at the server. Default: nobody does.</summary>
    public string? User { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>The sender of every mail, such as <c>Acme &lt;desk@acme.example&gt;</c>. Needed where a host is given.</summary>
    public string? From { get; set; }

    /// <summary>true: only over STARTTLS; false: in the clear; nothing: STARTTLS where the server offers it, and no password without it. Ignored on port 465.</summary>
    public bool? StartTls { get; set; }

    /// <summary>How long one answer of the server may take. Default: 30 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    public bool IsGiven => !string.IsNullOrWhiteSpace(Host);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsGiven)
        {
            yield break;
        }

        if (Port is < 1 or > 65535)
        {
            yield return new ValidationResult($"a port is between 1 and 65535, not {Port}", [nameof(Port)]);
        }

        if (string.IsNullOrWhiteSpace(From))
        {
            yield return new ValidationResult("the sender's address is missing, such as desk@acme.example", [nameof(From)]);
        }
        else if (!MimeText.IsAddress(From))
        {
            yield return new ValidationResult($"'{From}' is not an address", [nameof(From)]);
        }

        if (!string.IsNullOrEmpty(User) && string.IsNullOrEmpty(Password))
        {
            yield return new ValidationResult("a user is given and no password", [nameof(Password)]);
        }

        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromMinutes(10))
        {
            yield return new ValidationResult("between 0.1 seconds and 10 minutes", [nameof(Timeout)]);
        }
    }
}
