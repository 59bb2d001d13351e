using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Publishing;

internal sealed class KeptDraftMapping : IEntityTypeConfiguration<KeptDraft>
{
    public void Configure(EntityTypeBuilder<KeptDraft> builder)
    {
        builder.HasKey(row => new { row.UserId, row.PostId });
        builder.Property(row => row.UserId).ValueGeneratedNever();
        builder.Property(row => row.PostId).ValueGeneratedNever();
        builder.HasIndex(row => row.PostId);
    }
}
