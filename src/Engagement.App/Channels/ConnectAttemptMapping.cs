using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Channels;

internal sealed class ConnectAttemptMapping : IEntityTypeConfiguration<ConnectAttempt>
{
    public void Configure(EntityTypeBuilder<ConnectAttempt> builder)
    {
        builder.HasKey(row => row.Key);
        builder.HasIndex(row => row.ExpiresAt);
    }
}
