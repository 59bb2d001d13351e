using System.Security.Cryptography;
using Engagement.Core.Common;
using Microsoft.AspNetCore.DataProtection;

namespace Engagement.App.Routing;

/// <summary>The signed word in an expert's link: it names one question, opens nothing else and is worth nothing after its time.</summary>
internal sealed class ExpertLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Engagement.ExpertQuestion.v1");

    public string TokenOf(ExpertQuestionId id) => protector.Protect(id.ToString());

    /// <summary>Which question, or null where the word is not ours. Whether its time is over is written with the question.</summary>
    public ExpertQuestionId? Read(string token)
    {
        try
        {
            return token.Length <= 1000 && ExpertQuestionId.TryParse(protector.Unprotect(token), null, out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
