@Adapters({InstallmentAdapter.class, TokenAdapter.class})
package adapted;

import dev.graft.Adapters;
