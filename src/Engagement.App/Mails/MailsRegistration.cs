using Engagement.App.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Engagement.App.Mails;

/// <summary>Mails to our own people.</summary>
internal static class MailsRegistration
{
    public static IServiceCollection AddMails(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<SmtpOptions>(configuration, "Smtp");
        services.TryAddSingleton<IMail, SmtpMail>();
        return services
            .AddSingleton<OutsideAddress>()
            .AddSingleton<MailBox>()
            .AddSingleton<MailReader>()
            .AddSingleton<MailsAfterRestore>()
            .AddSingleton<DecideMail>()
            .AddSingleton<SendMails>()
            .AddHostedService<MailWorker>();
    }
}
